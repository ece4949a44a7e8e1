using Reproducibility.Fixtures.Settings;

namespace Reproducibility.Fixtures.Studies;

/// <summary>A slice of a study's conditions is trained, and what comes after needs the others too. So the study ends here.</summary>
/// <param name="study">Id of the study.</param>
/// <param name="slice">Which.</param>
public sealed class SliceDoneException(string study, Slice slice) : Exception($"The conditions {slice} of {study} are trained.");
