using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that share their settings.</summary>
public class ParamGroup : ILearningRateController
{
    private protected ParamGroup(IEnumerable<Parameter> parameters, double lr)
    {
        Parameters = parameters.ToArray();
        LearningRate = InitialLearningRate = lr;
    }

    public IEnumerable<Parameter> Parameters { get; }
    public double LearningRate { get; set; }
    public double InitialLearningRate { get; set; }
}
