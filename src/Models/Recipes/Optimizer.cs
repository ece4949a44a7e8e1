namespace Reproducibility.Models;

/// <summary>An update rule with all its hyper-parameters, as PyTorch defines them. Weight decay is classic L2, added to the gradient.</summary>
/// <param name="LearningRate">Step size.</param>
/// <param name="WeightDecay">Added to the gradient as WeightDecay * parameter, on weights and biases.</param>
public abstract record Optimizer(double LearningRate, double WeightDecay);

/// <summary>Adam (Kingma and Ba, 2015) with bias correction.</summary>
public sealed record Adam(double LearningRate, double WeightDecay = 0, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8)
    : Optimizer(LearningRate, WeightDecay);

/// <summary>RMSprop (Hinton, 2012), not centred, without momentum; epsilon is added after the square root.</summary>
public sealed record RmsProp(double LearningRate, double WeightDecay = 0, double Alpha = 0.99, double Epsilon = 1e-8)
    : Optimizer(LearningRate, WeightDecay);

/// <summary>Stochastic gradient descent; momentum without dampening, optionally Nesterov's.</summary>
public sealed record Sgd(double LearningRate, double WeightDecay = 0, double Momentum = 0, bool Nesterov = false)
    : Optimizer(LearningRate, WeightDecay);
