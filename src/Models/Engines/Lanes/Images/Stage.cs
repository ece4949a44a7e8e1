namespace Reproducibility.Models.Lanes;

/// <summary>
/// A step of an image net for a block of examples. On the way back it finds at its outputs the loss's derivatives by its input sums, and leaves the stage
/// below's at its inputs; there they replace the numbers of the way forth.
/// </summary>
internal abstract class Stage
{
    /// <summary>Computes the outputs.</summary>
    /// <param name="examples">How many of the block.</param>
    /// <param name="isTraining">Whether dropout is active.</param>
    public abstract void Forward(int examples, bool isTraining);

    /// <summary>Computes the derivatives below and adds up the parameters' gradients.</summary>
    /// <param name="examples">How many of the block.</param>
    /// <param name="isFirst">Whether the gradients begin at 0.</param>
    public abstract void Backward(int examples, bool isFirst);
}
