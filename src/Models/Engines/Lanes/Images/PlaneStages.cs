namespace Reproducibility.Models.Lanes;

/// <summary>A step of an image net over planes, for some of a block's examples.</summary>
internal abstract class PlaneStage
{
    /// <summary>Computes the outputs.</summary>
    /// <param name="first">The first of the block.</param>
    /// <param name="examples">How many.</param>
    public abstract void Forward(int first, int examples);

    /// <summary>Computes the derivatives below and adds up the parameters' gradients.</summary>
    /// <param name="first">The first of the block.</param>
    /// <param name="examples">How many.</param>
    /// <param name="isFirst">Whether the gradients begin at 0.</param>
    public abstract void Backward(int first, int examples, bool isFirst);
}

/// <summary>A convolution and the pooling behind it: a few examples pass both at once, so that their planes are still in a cache.</summary>
/// <param name="parts">First to last.</param>
/// <param name="together">Examples that pass at once.</param>
internal sealed class PlaneStages(IReadOnlyList<PlaneStage> parts, int together) : Stage
{
    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining)
    {
        for (var first = 0; first < examples; first += together)
        {
            foreach (var part in parts)
                part.Forward(first, Math.Min(together, examples - first));
        }
    }

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        for (var first = 0; first < examples; first += together)
        {
            for (var i = parts.Count - 1; i >= 0; i--)
                parts[i].Backward(first, Math.Min(together, examples - first), isFirst && first == 0);
        }
    }
}
