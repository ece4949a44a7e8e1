using System.Runtime.Intrinsics;

namespace TorchSharp.Modules;

/// <summary>
/// Adam's update of floats in one pass over memory instead of ten: with the rounding of the operators that PyTorch calls one after the other,
/// of which the sums of products are fused.
/// </summary>
internal readonly record struct AdamKernel(
    float Beta1, float OneLessBeta1, float Beta2, float OneLessBeta2, float Correction, float Eps, float Step, float WeightDecay)
{
    /// <summary>Updates parameters and both averages, all of one length.</summary>
    public void Run(Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square)
    {
        var i = 0;
        for (; i + Vector256<float>.Count <= parameters.Length; i += Vector256<float>.Count)
        {
            var p = Vector256.Create(parameters[i..]);
            var g = Vector256.Create(gradient[i..]);
            if (WeightDecay != 0)
                g = Vector256.FusedMultiplyAdd(p, Vector256.Create(WeightDecay), g);
            var m = Vector256.FusedMultiplyAdd(g, Vector256.Create(OneLessBeta1), Vector256.Create(mean[i..]) * Beta1);
            var v = Vector256.FusedMultiplyAdd(g * OneLessBeta2, g, Vector256.Create(square[i..]) * Beta2);
            var denominator = Vector256.Sqrt(v) / Vector256.Create(Correction) + Vector256.Create(Eps);
            m.CopyTo(mean[i..]);
            v.CopyTo(square[i..]);
            (p + m * Step / denominator).CopyTo(parameters[i..]);
        }

        for (; i < parameters.Length; i++)
        {
            var g = WeightDecay != 0 ? float.FusedMultiplyAdd(parameters[i], WeightDecay, gradient[i]) : gradient[i];
            var m = mean[i] = float.FusedMultiplyAdd(g, OneLessBeta1, mean[i] * Beta1);
            var v = square[i] = float.FusedMultiplyAdd(g * OneLessBeta2, g, square[i] * Beta2);
            parameters[i] += m * Step / (float.Sqrt(v) / Correction + Eps);
        }
    }
}
