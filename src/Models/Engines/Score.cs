namespace Reproducibility.Models;

/// <summary>Mean cross-entropy and share of right answers of one seed's net on a data set.</summary>
/// <param name="Loss">Mean of -log softmax(output)[label], in nats.</param>
/// <param name="Accuracy">0 to 1.</param>
public readonly record struct Score(double Loss, double Accuracy);
