namespace Reproducibility.Models.Lanes;

/// <summary>The loops compiled for each activation.</summary>
internal static class Kernels<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>Weights times inputs, through the activation.</summary>
    public static Product<V> Forward(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new Product<L, V, Forward<Linear<V>, V>>(0),
        ActivationKind.Relu => new Product<L, V, Forward<Rectifier<L, V>, V>>(0),
        ActivationKind.LeakyRelu => new Product<L, V, Forward<LeakyRectifier<L, V>, V>>((float)activation.Slope),
        ActivationKind.Tanh => new Product<L, V, Forward<HyperbolicTangent<L, V>, V>>(0),
        ActivationKind.Sigmoid => new Product<L, V, Forward<Logistic<L, V>, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>Transposed weights times derivatives, back through the activation.</summary>
    public static Product<V> Backward(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new Product<L, V, Backward<Linear<V>, V>>(0),
        ActivationKind.Relu => new Product<L, V, Backward<Rectifier<L, V>, V>>(0),
        ActivationKind.LeakyRelu => new Product<L, V, Backward<LeakyRectifier<L, V>, V>>((float)activation.Slope),
        ActivationKind.Tanh => new Product<L, V, Backward<HyperbolicTangent<L, V>, V>>(0),
        ActivationKind.Sigmoid => new Product<L, V, Backward<Logistic<L, V>, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>The loss behind a last layer with this activation.</summary>
    public static SquaredError<V> SquaredError(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new SquaredError<L, V, Linear<V>>(0),
        ActivationKind.Relu => new SquaredError<L, V, Rectifier<L, V>>(0),
        ActivationKind.LeakyRelu => new SquaredError<L, V, LeakyRectifier<L, V>>((float)activation.Slope),
        ActivationKind.Tanh => new SquaredError<L, V, HyperbolicTangent<L, V>>(0),
        ActivationKind.Sigmoid => new SquaredError<L, V, Logistic<L, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>What carries the tangents of a Hessian-vector product.</summary>
    public static Tangent<V> Tangent(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new Tangent<L, V, Linear<V>>(0),
        ActivationKind.Relu => new Tangent<L, V, Rectifier<L, V>>(0),
        ActivationKind.LeakyRelu => new Tangent<L, V, LeakyRectifier<L, V>>((float)activation.Slope),
        ActivationKind.Tanh => new Tangent<L, V, HyperbolicTangent<L, V>>(0),
        ActivationKind.Sigmoid => new Tangent<L, V, Logistic<L, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>A convolution's outputs, through the activation.</summary>
    public static Correlation<V> ForwardCorrelation(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new Correlation<L, V, Forward<Linear<V>, V>>(0),
        ActivationKind.Relu => new Correlation<L, V, Forward<Rectifier<L, V>, V>>(0),
        ActivationKind.LeakyRelu => new Correlation<L, V, Forward<LeakyRectifier<L, V>, V>>((float)activation.Slope),
        ActivationKind.Tanh => new Correlation<L, V, Forward<HyperbolicTangent<L, V>, V>>(0),
        ActivationKind.Sigmoid => new Correlation<L, V, Forward<Logistic<L, V>, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>The derivatives by a convolution's inputs, back through the activation.</summary>
    public static Correlation<V> BackwardCorrelation(Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => new Correlation<L, V, Backward<Linear<V>, V>>(0),
        ActivationKind.Relu => new Correlation<L, V, Backward<Rectifier<L, V>, V>>(0),
        ActivationKind.LeakyRelu => new Correlation<L, V, Backward<LeakyRectifier<L, V>, V>>((float)activation.Slope),
        ActivationKind.Tanh => new Correlation<L, V, Backward<HyperbolicTangent<L, V>, V>>(0),
        ActivationKind.Sigmoid => new Correlation<L, V, Backward<Logistic<L, V>, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>Max pooling of what came through the activation.</summary>
    public static Stage Pool(Activation activation, int size, Planes<V> below, Planes<V> above) => activation.Kind switch
    {
        ActivationKind.Identity => new PoolStage<L, V, Linear<V>>(size, below, above, 0),
        ActivationKind.Relu => new PoolStage<L, V, Rectifier<L, V>>(size, below, above, 0),
        ActivationKind.LeakyRelu => new PoolStage<L, V, LeakyRectifier<L, V>>(size, below, above, (float)activation.Slope),
        ActivationKind.Tanh => new PoolStage<L, V, HyperbolicTangent<L, V>>(size, below, above, 0),
        ActivationKind.Sigmoid => new PoolStage<L, V, Logistic<L, V>>(size, below, above, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };
}
