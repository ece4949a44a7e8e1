namespace Reproducibility.Cli.Progress;

/// <summary>What a study took once: the weights of the estimate of a run's time.</summary>
/// <param name="Tier">Its tier.</param>
/// <param name="Study">Its id.</param>
/// <param name="Seeds">Number of seeds.</param>
/// <param name="Trainings">Number of trainings.</param>
/// <param name="Seconds">Sum of the trainings' times on one core.</param>
public sealed record Cost(string Tier, string Study, int Seeds, int Trainings, double Seconds)
{
    /// <summary>Seconds of each condition, in the order in which the study trains them; none where the study is not to be cut by conditions.</summary>
    public IReadOnlyList<double> Conditions { get; init; } = [];

    /// <summary>The cost with another number of seeds.</summary>
    public Cost With(int seeds) => Seeds == 0 ? this : this with
    {
        Seeds = seeds,
        Trainings = (int)Math.Round((double)Trainings * seeds / Seeds),
        Seconds = Seconds * seeds / Seeds,
        Conditions = Conditions.Count == 0 ? Conditions : [.. Conditions.Select(seconds => seconds * seeds / Seeds)],
    };
}
