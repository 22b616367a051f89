using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// A field that is absent stays as it is; null empties the category and the description.
internal sealed class EditVideoRequest
{
    public string? Title { get; init; }

    public string? Description { get; init => (field, HasDescription) = (value, true); }

    public string? Category { get; init => (field, HasCategory) = (value, true); }

    public IReadOnlyList<string?>? Tags { get; init; }

    public string? Visibility { get; init; }

    internal bool HasDescription { get; private init; }

    internal bool HasCategory { get; private init; }
}

internal static class EditVideo
{
    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, EditVideoRequest request, HttpRequest http, ClaimsPrincipal user,
        VideoStore videos, CategoryStore categories, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var edit = new Edit(request);
        var errors = edit.Check()
            .Require(request.Category is null || await categories.ExistsAsync(request.Category, cancellationToken), "category", "No such category.");
        if (errors.Any)
        {
            return CatalogProblems.Invalid(errors);
        }

        var expected = http.GetTypedHeaders().IfMatch;
        var edited = false;
        var video = await videos.ChangeOwnAsync(
            id,
            user.GetRequiredUserId(),
            candidate =>
            {
                edited = !expected.Holds(candidate.Edition);
                return !edited && edit.Apply(candidate);
            },
            cancellationToken);
        return video is not null && edited ? CatalogProblems.VideoEdited.With() : await answer.ShowAsync(video, cancellationToken);
    }

    private sealed class Edit(EditVideoRequest request)
    {
        private readonly string? _title = request.Title?.Trim();
        private readonly string? _description = request.HasDescription ? request.Description?.Trim() ?? string.Empty : null;
        private readonly List<string>? _tags = request.Tags is null ? null : VideoRules.CleanTags(request.Tags);
        private readonly VideoVisibility? _visibility = VisibilityNames.Parse(request.Visibility);

        public FieldErrors Check()
        {
            var errors = new FieldErrors().Require(
                request.Visibility is null || _visibility is not null, "visibility", "One of public, unlisted, private.");
            errors = _title is null ? errors : errors.CheckTitle(_title);
            errors = _description is null ? errors : errors.CheckDescription(_description);
            return _tags is null ? errors : errors.CheckTags(_tags);
        }

        // false: all is as it was
        public bool Apply(Video video)
        {
            var before = (video.Title, video.Description, video.Category, video.Visibility);
            video.Title = _title ?? video.Title;
            video.Description = _description ?? video.Description;
            video.Category = request.HasCategory ? request.Category : video.Category;
            video.Visibility = _visibility ?? video.Visibility;
            var sameTags = _tags is null || _tags.SequenceEqual(video.Tags, StringComparer.Ordinal);
            video.Tags = _tags ?? video.Tags;
            var changed = !sameTags || before != (video.Title, video.Description, video.Category, video.Visibility);
            video.Edition += changed ? 1 : 0;
            return changed;
        }
    }
}
