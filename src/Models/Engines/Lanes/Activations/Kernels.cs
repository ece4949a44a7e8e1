namespace Reproducibility.Models.Lanes;

/// <summary>The loops compiled for each activation.</summary>
internal static class Kernels<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>Weights times inputs, through the activation.</summary>
    public static Product<V> Forward(Activation activation) => For(activation, new ForwardProduct());

    /// <summary>Transposed weights times derivatives, back through the activation.</summary>
    public static Product<V> Backward(Activation activation) => For(activation, new BackwardProduct());

    /// <summary>A convolution's outputs, through the activation.</summary>
    public static Correlation<V> ForwardCorrelation(Activation activation) => For(activation, new ForwardConvolution());

    /// <summary>The derivatives by a convolution's inputs, back through the activation.</summary>
    public static Correlation<V> BackwardCorrelation(Activation activation) => For(activation, new BackwardConvolution());

    /// <summary>The loss behind a last layer with this activation.</summary>
    public static SquaredError<V> SquaredError(Activation activation) => For(activation, new Loss());

    /// <summary>What carries the tangents of a Hessian-vector product.</summary>
    public static Tangent<V> Tangent(Activation activation) => For(activation, new Tangents());

    /// <summary>Max pooling of what came through the activation.</summary>
    public static PlaneStage Pool(Activation activation, Planes<V> below, Planes<V> above) => For(activation, new Pooling(below, above));

    private static T For<T>(Activation activation, IMaker<T> maker) => activation.Kind switch
    {
        ActivationKind.Identity => maker.Make<Linear<V>>(0),
        ActivationKind.Relu => maker.Make<Rectifier<L, V>>(0),
        ActivationKind.LeakyRelu => maker.Make<LeakyRectifier<L, V>>((float)activation.Slope),
        ActivationKind.Tanh => maker.Make<HyperbolicTangent<L, V>>(0),
        ActivationKind.Sigmoid => maker.Make<Logistic<L, V>>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, message: null),
    };

    /// <summary>Makes a loop for an activation.</summary>
    private interface IMaker<T>
    {
        T Make<A>(float slope) where A : IActivation<V>;
    }

    private sealed class ForwardProduct : IMaker<Product<V>>
    {
        public Product<V> Make<A>(float slope) where A : IActivation<V> => new Product<L, V, Forward<A, V>>(slope);
    }

    private sealed class BackwardProduct : IMaker<Product<V>>
    {
        public Product<V> Make<A>(float slope) where A : IActivation<V> => new Product<L, V, Backward<A, V>>(slope);
    }

    private sealed class ForwardConvolution : IMaker<Correlation<V>>
    {
        public Correlation<V> Make<A>(float slope) where A : IActivation<V> => new Correlation<L, V, Forward<A, V>>(slope);
    }

    private sealed class BackwardConvolution : IMaker<Correlation<V>>
    {
        public Correlation<V> Make<A>(float slope) where A : IActivation<V> => new Correlation<L, V, Backward<A, V>>(slope);
    }

    private sealed class Loss : IMaker<SquaredError<V>>
    {
        public SquaredError<V> Make<A>(float slope) where A : IActivation<V> => new SquaredError<L, V, A>(slope);
    }

    private sealed class Tangents : IMaker<Tangent<V>>
    {
        public Tangent<V> Make<A>(float slope) where A : IActivation<V> => new Tangent<L, V, A>(slope);
    }

    private sealed class Pooling(Planes<V> below, Planes<V> above) : IMaker<PlaneStage>
    {
        public PlaneStage Make<A>(float slope) where A : IActivation<V> => new PoolStage<L, V, A>(below, above, slope);
    }
}
