using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Stochastic gradient descent, with momentum as PyTorch defines it.</summary>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    public class SGD : OptimizerHelper, IMomentum
    {
        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : base([new ParamGroup(parameters, lr, momentum, dampening, weight_decay, nesterov, maximize)]) { }

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
            var (dampening, weightDecay, nesterov, maximize) = ((ParamGroup)group).Settings;
            var direction = Direction(parameter, gradient, state, maximize, weightDecay);
            if (momentum != 0)
            {
                var first = !state.Has("momentum_buffer");
                var velocity = state.Like("momentum_buffer", parameter);
                if (first)
                {
                    Aten.Do("copy_", velocity, direction);
                }
                else
                {
                    Aten.Do("mul_.Scalar", velocity, momentum);
                    Aten.Do("add_.Tensor", velocity, direction, 1 - dampening);
                }
                direction = nesterov ? Aten.Call("add.Tensor", direction, velocity, momentum) : velocity;
            }
            Aten.Do("add_.Tensor", parameter, direction, -group.LearningRate);
        }

        public class ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false) : Modules.ParamGroup(parameters, lr), IMomentum
        {
            public double Momentum { get; set; } = momentum;

            internal (double Dampening, double WeightDecay, bool Nesterov, bool Maximize) Settings { get; } =
                (dampening, weight_decay, nesterov, maximize);
        }
    }
}
