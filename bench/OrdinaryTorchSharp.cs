using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Bench;

/// <summary>A training as a user of TorchSharp would write it: modules in a sequence, an optimizer of the package, a shuffled mini-batch per step.</summary>
internal static class OrdinaryTorchSharp
{
    /// <summary>Microseconds per step of one seed.</summary>
    /// <param name="net">Layers.</param>
    /// <param name="inputs">All inputs: <c>[n, ...]</c>.</param>
    /// <param name="targets">All targets: <c>[n, outputs]</c>, or labels <c>[n]</c>.</param>
    /// <param name="batch">Examples per update; 0: all, in their order.</param>
    /// <param name="steps">Updates to time.</param>
    public static double Microseconds(Architecture net, Tensor inputs, Tensor targets, int batch, int steps)
    {
        using var model = nn.Sequential(net.Layers.Select((layer, i) => ($"{i}", Module(layer))));
        using var optimizer = optim.Adam(model.parameters(), 1e-3);
        var isClassifier = targets.dtype == ScalarType.Int64;
        using var crossEntropy = nn.CrossEntropyLoss();
        using var squaredError = nn.MSELoss();
        return Work.Microseconds(Train) / steps;

        void Train()
        {
            var done = 0;
            while (done < steps)
            {
                using var order = randperm(inputs.shape[0]);
                foreach (var chosen in batch == 0 ? [order] : order.split(batch))
                {
                    using var scope = NewDisposeScope();
                    var (x, y) = batch == 0 ? (inputs, targets) : (inputs.index_select(0, chosen), targets.index_select(0, chosen));
                    optimizer.zero_grad();
                    var output = model.forward(x);
                    var loss = isClassifier ? crossEntropy.forward(output, y) : squaredError.forward(output, y);
                    loss.backward();
                    optimizer.step();
                    if (++done == steps)
                        return;
                }
            }
        }
    }

    private static nn.Module<Tensor, Tensor> Module(Layer layer) => layer switch
    {
        Dense dense => nn.Linear(dense.Inputs, dense.Outputs),
        Conv conv => nn.Conv2d(conv.Inputs, conv.Outputs, conv.Kernel, padding: conv.Padding),
        MaxPool pool => nn.MaxPool2d(pool.Size),
        Models.Flatten => nn.Flatten(),
        Models.Dropout dropout => nn.Dropout(dropout.Probability),
        Models.Softmax => nn.Softmax(1),
        Activation { Kind: ActivationKind.Relu } => nn.ReLU(),
        Activation { Kind: ActivationKind.LeakyRelu } activation => nn.LeakyReLU(activation.Slope),
        Activation { Kind: ActivationKind.Tanh } => nn.Tanh(),
        Activation { Kind: ActivationKind.Sigmoid } => nn.Sigmoid(),
        _ => throw new NotSupportedException($"No module for {layer}."),
    };
}
