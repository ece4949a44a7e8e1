using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Fixtures.Claims;

/// <summary>Gives the snapshot test of a <see cref="StudyTests{T}"/> the parts of its study's id as categories, and "snapshot".</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StudyCategoriesAttribute : NUnitAttribute, IApplyToTest
{
    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        if (StudyTests.StudyOf(test.TypeInfo?.Type) is not { } type)
            return;
        foreach (var part in Study.Of(type).Id.Split('/').Append("snapshot"))
            test.Properties.Add(PropertyNames.Category, part);
    }
}
