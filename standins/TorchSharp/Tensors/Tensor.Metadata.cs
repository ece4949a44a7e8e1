namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long[] shape => size();

        public ScalarType dtype => (ScalarType)Native.ts_dtype(Handle);

        public Device device => new(device_type, device_index);

        public DeviceType device_type => (DeviceType)Native.ts_device_type(Handle);

        public int device_index => Native.ts_device_index(Handle);

        public long NumberOfElements => Native.ts_numel(Handle);

        public long ElementSize => dtype.Size();

        public long Dimensions => Native.ts_dim(Handle);

        public long dim() => Dimensions;

        public long[] size()
        {
            var sizes = new long[Dimensions];
            for (var k = 0; k < sizes.Length; k++) sizes[k] = Native.ts_size(handle, k);
            return sizes;
        }

        public long stride(int dim) => Native.ts_stride(Handle, Wrapped(dim));

        public bool is_contiguous() => Native.ts_contiguous(Handle) != 0;

        /// <summary>Type, shape and device, as in "[2x3], type = Float32, device = cpu".</summary>
        public override string ToString() => IsInvalid ? "[]" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        private long Wrapped(long dim)
        {
            var dims = Dimensions;
            if (dim < -dims || dim >= dims) throw new ArgumentOutOfRangeException(nameof(dim), dim, $"Not a dimension of a tensor with {dims}.");
            return dim < 0 ? dim + dims : dim;
        }
    }
}
