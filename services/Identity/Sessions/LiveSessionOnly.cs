using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Sessions;

// An access token outlives the end of its session by minutes. Other rooms accept that; what touches the account itself does not.
internal sealed class LiveSessionOnly(SessionStore sessions, Shards shards) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Caller.TryRead(context.HttpContext.User) is not { } caller)
        {
            return IdentityProblems.SessionOver.With();
        }

        await using (var connection = await shards.For(caller.User).OpenConnectionAsync(context.HttpContext.RequestAborted))
        {
            if (!await sessions.IsLiveAsync(connection, caller.User, caller.SessionId, context.HttpContext.RequestAborted))
            {
                return IdentityProblems.SessionOver.With();
            }
        }

        return await next(context);
    }
}
