using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>An activation's value, slope and bend (second derivative) at a point; at a ReLU's kink those of its left side, as PyTorch has it.</summary>
internal readonly record struct Derivatives(double Value, double Slope, double Bend)
{
    public static Derivatives Of(Activation activation, double x)
    {
        switch (activation.Kind)
        {
            case ActivationKind.Relu:
                return new(Math.Max(0, x), x > 0 ? 1 : 0, 0);
            case ActivationKind.LeakyRelu:
                return x > 0 ? new(x, 1, 0) : new(activation.Slope * x, activation.Slope, 0);
            case ActivationKind.Tanh:
                var t = Math.Tanh(x);
                return new(t, 1 - t * t, -2 * t * (1 - t * t));
            case ActivationKind.Sigmoid:
                var s = 1 / (1 + Math.Exp(-x));
                return new(s, s * (1 - s), s * (1 - s) * (1 - 2 * s));
            default:
                return new(x, 1, 0);
        }
    }
}
