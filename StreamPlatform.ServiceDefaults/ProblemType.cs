using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.ServiceDefaults;

/// <summary>A kind of problem (RFC 9457) with a stable name. Each room has a static catalogue of its own.</summary>
/// <param name="Name">Lower-case words with hyphens: the end of the problem's type URI.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The same short sentence for every occurrence.</param>
public sealed record ProblemType(string Name, int Status, string Title)
{
    internal const string Base = "https://streamplatform.dev/problems/";

    /// <summary>The URI that names this kind.</summary>
    public string Uri => Base + Name;

    /// <summary>One occurrence, explained.</summary>
    public ProblemHttpResult With(string? detail = null, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: Uri, extensions: extensions);
}
