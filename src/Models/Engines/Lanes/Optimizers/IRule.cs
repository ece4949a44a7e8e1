namespace Reproducibility.Models.Lanes;

/// <summary>An optimizer's update rule. It keeps up to two numbers of state for each parameter, 0 at first, at fixed distances from it.</summary>
internal unsafe interface IRule<V> where V : unmanaged
{
    /// <summary>Begins a step.</summary>
    /// <param name="rate">Learning rate.</param>
    void Begin(double rate);

    /// <summary>Moves a parameter.</summary>
    /// <param name="p">Parameter.</param>
    /// <param name="g">The loss's derivative by it.</param>
    void One(V* p, V g);

    /// <summary>Moves a parameter and the next one.</summary>
    /// <param name="p">The first of the two.</param>
    /// <param name="g0">The loss's derivative by it.</param>
    /// <param name="g1">The loss's derivative by the next one.</param>
    void Two(V* p, V g0, V g1);
}
