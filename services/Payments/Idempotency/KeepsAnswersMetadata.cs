namespace StreamPlatform.Payments.Idempotency;

// Marks a route whose first answer under an Idempotency-Key is its answer for good.
internal sealed class KeepsAnswersMetadata
{
    public static readonly KeepsAnswersMetadata Instance = new();
}

internal static class KeepsAnswersRoutes
{
    public static RouteHandlerBuilder KeepsAnswers(this RouteHandlerBuilder route) => route.WithMetadata(KeepsAnswersMetadata.Instance);

    // An exception becomes an answer inside, so that it is kept like any other.
    public static void UseKeptAnswers(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<KeepsAnswersMetadata>() is not null && context.Request.Headers.ContainsKey(KeptAnswers.Header),
        branch =>
        {
            branch.UseMiddleware<KeptAnswers>();
            branch.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            });
        });
}
