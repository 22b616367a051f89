namespace StreamPlatform.Identity.Sessions;

// Cookies come along with requests that another site makes. SameSite=Strict stops most of these; this stops the rest, e.g. from a sibling domain.
// The request's own scheme and host are those that the client used: the gateway forwards them.
internal sealed class SameOriginOnly(ILogger<Audit> audit) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        var carriesCookie = request.Cookies.ContainsKey(RefreshCookie.Name);
        if (IsOwn(origin, request) || (origin.Length == 0 && !carriesCookie))
        {
            return next(context);
        }

        audit.ForeignOrigin(origin.Length > 200 ? origin[..200] : origin);
        return ValueTask.FromResult<object?>(IdentityProblems.ForeignOrigin.With());
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var sent) &&
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) &&
        Uri.Compare(sent, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
