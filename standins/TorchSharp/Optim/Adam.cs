using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Kingma and Ba, 2015; <paramref name="weight_decay"/> joins the gradient.</summary>
            public static Adam Adam(
                IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    public class Adam : OptimizerHelper, IBetas
    {
        public Adam(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base([new ParamGroup(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)]) { }

        public (double, double) Betas
        {
            get => groups.OfType<ParamGroup>().First().Betas;
            set
            {
                foreach (var group in groups.OfType<ParamGroup>()) group.Betas = value;
            }
        }

        private protected override void Update(Parameter parameter, Tensor gradient, State state, Modules.ParamGroup group)
        {
            var (beta1, beta2) = ((ParamGroup)group).Betas;
            var (eps, weightDecay, amsgrad, maximize) = ((ParamGroup)group).Settings;
            var (correction, step) = (Math.Sqrt(1 - Math.Pow(beta2, state.step)), -(group.LearningRate / (1 - Math.Pow(beta1, state.step))));
            if (!amsgrad && !maximize && IsPlain(parameter) && IsPlain(gradient))
            {
                new AdamKernel((float)beta1, (float)(1 - beta1), (float)beta2, (float)(1 - beta2), (float)correction, (float)eps, (float)step, (float)weightDecay)
                    .Run(Floats(parameter), Floats(gradient), Floats(state.Like("exp_avg", parameter)), Floats(state.Like("exp_avg_sq", parameter)));
                return;
            }

            var direction = Direction(parameter, gradient, state, maximize, weightDecay);
            var mean = state.Like("exp_avg", parameter);
            var square = state.Like("exp_avg_sq", parameter);
            var denominator = state.Like("denominator", parameter);

            Aten.Do("mul_.Scalar", mean, beta1);
            Aten.Do("add_.Tensor", mean, direction, 1 - beta1);
            Aten.Do("mul_.Scalar", square, beta2);
            Aten.Do("addcmul_", square, direction, direction, 1 - beta2);
            if (amsgrad)
            {
                var largest = state.Like("max_exp_avg_sq", parameter);
                Aten.Do("maximum.out", largest, square, largest);
                square = largest;
            }
            Aten.Do("sqrt.out", square, denominator);
            Aten.Do("div_.Scalar", denominator, correction);
            Aten.Do("add_.Scalar", denominator, eps);
            Aten.Do("addcdiv_", parameter, mean, denominator, step);
        }

        private static bool IsPlain(Tensor tensor) =>
            tensor.device_type == DeviceType.CPU && tensor.dtype == ScalarType.Float32 && tensor.is_contiguous();

        private static Span<float> Floats(Tensor tensor) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.bytes);

        public class ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) : Modules.ParamGroup(parameters, lr), IBetas
        {
            public (double, double) Betas { get; set; } = (beta1, beta2);

            internal (double Eps, double WeightDecay, bool Amsgrad, bool Maximize) Settings { get; } = (eps, weight_decay, amsgrad, maximize);
        }
    }
}
