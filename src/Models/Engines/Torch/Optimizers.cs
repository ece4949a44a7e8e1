using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Makes torch's optimizers from records; every hyper-parameter is passed, since defaults differ between versions.</summary>
public static class Optimizers
{
    /// <summary>An optimizer of one matrix of parameters.</summary>
    public static optim.Optimizer Create(Optimizer optimizer, Parameter parameters) => optimizer switch
    {
        Adam a => optim.Adam([parameters], a.LearningRate, a.Beta1, a.Beta2, a.Epsilon, a.WeightDecay, amsgrad: false, maximize: false),
        RmsProp r => optim.RMSProp([parameters], r.LearningRate, r.Alpha, r.Epsilon, r.WeightDecay, momentum: 0, centered: false, maximize: false),
        Sgd s => optim.SGD([parameters], s.LearningRate, s.Momentum, dampening: 0, s.WeightDecay, s.Nesterov, maximize: false),
        _ => throw new NotSupportedException($"The torch engine has no {optimizer}."),
    };
}
