using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

internal sealed record CreateVideoRequest(string? Title, string? Description, string? Category, IReadOnlyList<string?>? Tags, string? Visibility);

internal static class CreateVideo
{
    public static async Task<Results<Created<StudioVideo>, ProblemHttpResult>> Handle(
        CreateVideoRequest request, ClaimsPrincipal user, HttpResponse response,
        VideoStore videos, ChannelStore channels, CategoryStore categories, TimeProvider clock, CancellationToken cancellationToken)
    {
        var title = request.Title?.Trim() ?? string.Empty;
        var description = request.Description?.Trim() ?? string.Empty;
        var tags = VideoRules.CleanTags(request.Tags ?? []);
        var visibility = request.Visibility is null ? VideoVisibility.Private : VisibilityNames.Parse(request.Visibility);
        var errors = new FieldErrors().CheckTitle(title).CheckDescription(description).CheckTags(tags)
            .Require(visibility is not null, "visibility", "One of public, unlisted, private.")
            .Require(request.Category is null || await categories.ExistsAsync(request.Category, cancellationToken), "category", "No such category.");
        if (errors.Any)
        {
            return CatalogProblems.Invalid(errors);
        }

        var ownerId = user.GetRequiredUserId();
        if (await channels.FindOwnAsync(ownerId, cancellationToken) is not { } channel)
        {
            return CatalogProblems.ChannelRequired.With();
        }

        var video = new Video
        {
            Id = Ids.NewVideo(),
            OwnerId = ownerId,
            ChannelId = channel.Id,
            Title = title,
            Description = description,
            Category = request.Category,
            Tags = tags,
            Visibility = visibility!.Value,
            CreatedAt = clock.NowInMilliseconds(),
            Edition = 1,
        };
        await videos.AddAsync(video, cancellationToken);
        response.Headers.ETag = StudioAnswer.ETagOf(video);
        return TypedResults.Created($"/api/catalog/studio/videos/{video.Id}", new StudioVideo(video, channel));
    }
}
