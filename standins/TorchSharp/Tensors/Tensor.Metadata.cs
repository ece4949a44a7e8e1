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

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public long NumberOfElements => Native.ts_numel(Handle);

        public long numel() => NumberOfElements;

        public long ElementSize => dtype.Size();

        public long element_size() => ElementSize;

        public long Dimensions => Native.ts_dim(Handle);

        public long ndim => Dimensions;

        public long dim() => Dimensions;

        public long size(int dim) => Native.ts_size(Handle, Wrapped(dim));

        public long[] size()
        {
            var sizes = new long[Dimensions];
            for (var k = 0; k < sizes.Length; k++) sizes[k] = Native.ts_size(handle, k);
            return sizes;
        }

        public long stride(int dim) => Native.ts_stride(Handle, Wrapped(dim));

        public long[] stride()
        {
            var strides = new long[Dimensions];
            for (var k = 0; k < strides.Length; k++) strides[k] = Native.ts_stride(handle, k);
            return strides;
        }

        public bool is_contiguous() => Native.ts_contiguous(Handle) != 0;

        public bool is_floating_point() => dtype is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

        public bool is_complex() => dtype is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

        public bool is_integral() => dtype.IsIntegral();

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
