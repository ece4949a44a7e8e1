namespace Reproducibility.Pages.Review;

/// <summary>What the review page shows.</summary>
/// <param name="Changes">What is pending.</param>
/// <param name="Stale">Accepted files that belong to nothing.</param>
/// <param name="Address">Address of a figure in the page, of the received one or the accepted one.</param>
internal sealed record ReviewModel(IReadOnlyList<SnapshotChange> Changes, IReadOnlyList<string> Stale, Func<PendingSnapshot, bool, string?> Address);
