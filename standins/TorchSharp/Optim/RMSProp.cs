using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Hinton's RMSprop; centered as in Graves, 2013.</summary>
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    public class RMSProp : OptimizerHelper, IMomentum
    {
        public RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false)
            : base([new ParamGroup(parameters, lr, eps, alpha, weight_decay, momentum, centered, maximize)]) { }

        public double Momentum
        {
            get => groups.OfType<ParamGroup>().First().Momentum;
            set
            {
                foreach (var group in groups.OfType<ParamGroup>()) group.Momentum = value;
            }
        }

        private protected override void Update(Parameter parameter, Tensor gradient, State state, Modules.ParamGroup group)
        {
            var momentum = ((ParamGroup)group).Momentum;
            var (alpha, eps, weightDecay, centered, maximize) = ((ParamGroup)group).Settings;
            var direction = Direction(parameter, gradient, state, maximize, weightDecay);
            var square = state.Like("square_avg", parameter);
            var root = state.Like("root", parameter);

            Aten.Do("mul_.Scalar", square, alpha);
            Aten.Do("addcmul_", square, direction, direction, 1 - alpha);
            if (centered)
            {
                var mean = state.Like("grad_avg", parameter);
                Aten.Do("mul_.Scalar", mean, alpha);
                Aten.Do("add_.Tensor", mean, direction, 1 - alpha);
                Aten.Do("addcmul.out", square, mean, mean, -1.0, root);
                Aten.Do("sqrt_", root);
            }
            else
            {
                Aten.Do("sqrt.out", square, root);
            }
            Aten.Do("add_.Scalar", root, eps);

            if (momentum > 0)
            {
                var velocity = state.Like("momentum_buffer", parameter);
                Aten.Do("mul_.Scalar", velocity, momentum);
                Aten.Do("addcdiv_", velocity, direction, root);
                Aten.Do("add_.Tensor", parameter, velocity, -group.LearningRate);
            }
            else
            {
                Aten.Do("addcdiv_", parameter, direction, root, -group.LearningRate);
            }
        }

        public class ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false) : Modules.ParamGroup(parameters, lr), IMomentum
        {
            public double Momentum { get; set; } = momentum;

            internal (double Alpha, double Eps, double WeightDecay, bool Centered, bool Maximize) Settings { get; } =
                (alpha, eps, weight_decay, centered, maximize);
        }
    }
}
