namespace StreamPlatform.Studio.Tus;

// What holds for every request below the path, refused ones included; before routing, because the method may be overridden.
//   "The Tus-Resumable header MUST be included in every request and response except for OPTIONS requests."
//   "If the version specified by the Client is not supported by the Server, it MUST respond with the 412 Precondition Failed status and MUST
//    include the Tus-Version header into the response. In addition, the Server MUST NOT process the request."
//   "The X-HTTP-Method-Override request header MUST be a string which MUST be interpreted as the request's method by the Server, if the header
//    is presented. The actual method of the request MUST be ignored."
internal sealed class TusFrontDoor : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(PassAsync);
        next(app);
    };

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        if (!request.Path.StartsWithSegments(TusProtocol.Path, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (request.Headers[TusHeaders.MethodOverride] is [{ Length: > 0 } method])
        {
            request.Method = method.ToUpperInvariant();
        }

        // problems start over with empty headers, so these are added last
        response.OnStarting(() =>
        {
            response.Headers[TusHeaders.Resumable] = TusProtocol.Version;
            response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });

        if (HttpMethods.IsOptions(request.Method) || request.Headers[TusHeaders.Resumable] is [TusProtocol.Version])
        {
            return next(context);
        }

        response.Headers[TusHeaders.Version] = TusProtocol.Version;
        return StudioProblems.UnsupportedVersion.With($"Send {TusHeaders.Resumable}: {TusProtocol.Version}.").ExecuteAsync(context);
    }
}
