using System.Net.Http.Json;

namespace Meilisearch;

/// <summary>Turns what the server refuses, and what it never answers, into exceptions.</summary>
public class MeilisearchMessageHandler : DelegatingHandler
{
    public MeilisearchMessageHandler()
    {
    }

    public MeilisearchMessageHandler(HttpMessageHandler innerHandler) : base(innerHandler)
    {
    }

    /// <exception cref="MeilisearchApiError">The server refused.</exception>
    /// <exception cref="MeilisearchCommunicationError">The server cannot be reached.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            throw response.Content.Headers.ContentLength == 0
                ? new MeilisearchApiError(response.StatusCode, response.ReasonPhrase)
                : new MeilisearchApiError(await response.Content.ReadFromJsonAsync<MeilisearchApiErrorContent>(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException unreachable)
        {
            throw new MeilisearchCommunicationError("CommunicationError", unreachable);
        }
    }
}
