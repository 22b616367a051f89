using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Reactions;

// Of a video that is hidden by now, too: it stands in the viewer's own list.
internal static class TakeReactionBack
{
    public static async Task<NoContent> Handle(string id, ClaimsPrincipal user, ReactionStore reactions, CancellationToken cancellationToken)
    {
        await reactions.TakeBackAsync(user.GetRequiredUserId(), id, cancellationToken);
        return TypedResults.NoContent();
    }
}
