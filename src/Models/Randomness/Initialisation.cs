namespace Reproducibility.Models;

/// <summary>Initial parameters.</summary>
public static class Initialisation
{
    /// <summary>
    /// PyTorch's default for dense and convolution layers: weights and biases uniform in +-1/sqrt(fan-in)
    /// (<c>kaiming_uniform_(a = sqrt 5)</c> gives that same bound).
    /// </summary>
    /// <returns>One row of the parameter matrix: <c>[architecture.Parameters]</c>.</returns>
    public static float[] Default(Architecture architecture, Random random)
    {
        var row = new float[architecture.Parameters];
        foreach (var (layer, weights, biases) in architecture.Slices)
        {
            var bound = 1 / Math.Sqrt(layer.FanIn);
            for (var i = weights; i < biases + layer.Biases; i++)
                row[i] = (float)(bound * (2 * random.NextDouble() - 1));
        }

        return row;
    }

    /// <summary>
    /// TensorFlow's default: weights uniform in +-sqrt(6 / (fan-in + fan-out)), biases 0 (Glorot and Bengio, "Understanding the difficulty of
    /// training deep feedforward neural networks", 2010).
    /// </summary>
    /// <returns>One row of the parameter matrix: <c>[architecture.Parameters]</c>.</returns>
    public static float[] GlorotUniform(Architecture architecture, Random random)
    {
        var row = new float[architecture.Parameters];
        foreach (var (layer, weights, biases) in architecture.Slices)
        {
            var bound = Math.Sqrt(6.0 / (layer.FanIn + layer.FanOut));
            for (var i = weights; i < biases; i++)
                row[i] = (float)(bound * (2 * random.NextDouble() - 1));
        }

        return row;
    }
}
