using Takan.Law.Profiles;

namespace Takan.Casework.Review;

/// <summary>The sections of the preliminary review by their names.</summary>
public static class ReviewSections
{
    /// <returns>Empty names where the paper has no review.</returns>
    public static (string By, string HandedTo) Of(Bureau bureau) => bureau.Process?.PreliminaryReview is { } review
        ? (Name(bureau, review.By), Name(bureau, review.HandedTo))
        : ("", "");

    private static string Name(Bureau bureau, string id) => bureau.Sections.FirstOrDefault(section => section.Id == id)?.Name ?? id;
}
