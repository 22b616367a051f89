using System.Globalization;
using System.Net;

namespace Meilisearch;

/// <summary>The server refused. <see cref="Code"/> is its own.</summary>
public class MeilisearchApiError : Exception
{
    public MeilisearchApiError(MeilisearchApiErrorContent apiError)
        : base($"MeilisearchApiError, Message: {apiError.Message}, Code: {apiError.Code}, Type: {apiError.Type}, Link: {apiError.Link}")
    {
        Code = apiError.Code;
    }

    public MeilisearchApiError(HttpStatusCode statusCode, string reasonPhrase)
        : base($"MeilisearchApiError, Message: {reasonPhrase}, Code: {((int)statusCode).ToString(CultureInfo.InvariantCulture)}")
    {
    }

    public string Code { get; set; }
}
