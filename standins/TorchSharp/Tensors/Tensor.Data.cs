using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements in logical order; from another device by a copy.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the element type.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireElements<T>();
            return new TensorAccessor<T>(this);
        }

        /// <summary>The memory of a contiguous CPU tensor; the setter copies into it.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous, or on another device.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new InvalidOperationException("bytes needs a contiguous tensor.");
                if (device_type != DeviceType.CPU) throw new InvalidOperationException("bytes needs a tensor on the CPU.");
                return new Span<byte>(DataPointer, checked((int)(NumberOfElements * ElementSize)));
            }
            set
            {
                var memory = bytes;
                if (value.Length != memory.Length)
                    throw new ArgumentException($"{value.Length} bytes for a tensor of {memory.Length}.", nameof(value));
                value.CopyTo(memory);
            }
        }

        internal unsafe void* DataPointer
        {
            get
            {
                if (NumberOfElements == 0) return null;
                return (void*)Native.Checked(Native.ts_data(Handle));
            }
        }

        private void RequireElements<T>()
        {
            var wanted = ScalarTypes.Of(typeof(T));
            if (wanted != dtype) throw new ArgumentException($"The tensor's elements are {dtype}, not {typeof(T).Name}.", nameof(T));
        }
    }
}
