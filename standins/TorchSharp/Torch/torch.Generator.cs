namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds every default generator, CUDA's included; returns the CPU's.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static long seed() => random.seed();
    public static long initial_seed() => random.initial_seed();
    public static Tensor get_rng_state() => random.get_rng_state();
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generator.</summary>
    public static class random
    {
        public static Generator manual_seed(long seed)
        {
            Native.Check(Native.ts_manual_seed((ulong)seed));
            return Generator.Default;
        }

        public static long seed() => Generator.Default.seed();
        public static long initial_seed() => Generator.Default.initial_seed();
        public static Tensor get_rng_state() => Generator.Default.get_state();
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }

    /// <summary>A stream of random numbers on one device.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            handle = Native.Checked(Native.ts_generator_new((int)this.device.type, this.device.index, seed));
        }

        private Generator(nint handle) => (this.handle, device) = (handle, CPU);

        ~Generator() => Free();

        public static Generator Default => new(Native.Checked(Native.ts_generator_default()));

        public Device device { get; }

        internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        public Generator manual_seed(long seed)
        {
            Native.ts_generator_set_seed(Handle, (ulong)seed);
            return this;
        }

        /// <summary>Takes a seed from the system's entropy, and returns it.</summary>
        public long seed() => (long)Native.ts_generator_random_seed(Handle);

        public long initial_seed() => (long)Native.ts_generator_initial_seed(Handle);

        public Tensor get_state() => new(Native.Checked(Native.ts_generator_state(Handle)));

        public void set_state(Tensor value) => Native.Check(Native.ts_generator_set_state(Handle, value.Handle));

        public void Dispose()
        {
            Free();
            GC.SuppressFinalize(this);
        }

        private void Free()
        {
            var old = Interlocked.Exchange(ref handle, 0);
            if (old != 0) Native.ts_generator_free(old);
        }
    }
}
