using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Channels;

internal sealed record SaveChannelRequest(string? Handle, string? Name, string? Description);

internal static class SaveChannel
{
    public static async Task<Results<Ok<ChannelView>, ProblemHttpResult>> Handle(
        SaveChannelRequest request, ClaimsPrincipal user, ChannelStore channels, VideoLists videos, CancellationToken cancellationToken)
    {
        var handle = request.Handle?.Trim().ToLowerInvariant() ?? string.Empty;
        var name = request.Name?.Trim() ?? string.Empty;
        var description = request.Description?.Trim() ?? string.Empty;
        var errors = ChannelRules.Check(handle, name, description);
        if (errors.Any)
        {
            return CatalogProblems.Invalid(errors);
        }

        return await channels.SaveAsync(user.GetRequiredUserId(), handle, name, description, cancellationToken) is { } channel
            ? TypedResults.Ok(ChannelView.Of(channel, await videos.CountPublicAsync(channel.Id, cancellationToken)))
            : CatalogProblems.HandleTaken.With();
    }
}
