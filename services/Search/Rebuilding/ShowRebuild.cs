using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Search.Rebuilding;

internal static class ShowRebuild
{
    public static Ok<RebuildState> Handle(Rebuild rebuild) => TypedResults.Ok(rebuild.State);
}
