namespace Reproducibility.Fixtures.Studies;

/// <summary>A run that trains nothing lacks trainings.</summary>
/// <param name="study">Id of the study.</param>
/// <param name="trainings">Condition and seed of each.</param>
public sealed class UntrainedException(string study, IReadOnlyList<(string Condition, int Seed)> trainings)
    : Exception($"{study} lacks {trainings.Count} {(trainings.Count == 1 ? "training" : "trainings")}: {Conditions(trainings)}, on {SeedsOf(trainings)}.")
{
    private const int Shown = 3;

    /// <summary>Condition and seed of each.</summary>
    public IReadOnlyList<(string Condition, int Seed)> Trainings => trainings;

    private static string Conditions(IReadOnlyList<(string Condition, int Seed)> trainings)
    {
        string[] names = [.. trainings.Select(training => $"'{training.Condition}'").Distinct()];
        return string.Join(", ", names.Take(Shown)) + (names.Length > Shown ? $" and {names.Length - Shown} more" : "");
    }

    private static string SeedsOf(IReadOnlyList<(string Condition, int Seed)> trainings)
    {
        int[] seeds = [.. trainings.Select(training => training.Seed).Distinct().Order()];
        return seeds.Length == 1 ? $"seed {seeds[0]}"
            : seeds[^1] - seeds[0] == seeds.Length - 1 ? $"seeds {seeds[0]} to {seeds[^1]}"
            : $"seeds {string.Join(", ", seeds)}";
    }
}
