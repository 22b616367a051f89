using System.Net;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>What a sensible client does while a service is away: it asks again.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, Func<HttpRequestMessage> request)
    {
        using var longest = new CancellationTokenSource(Longest);
        while (true)
        {
            try
            {
                using var message = request();
                var answer = await client.SendAsync(message, longest.Token);
                if (!IsPassing(answer.StatusCode))
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is TaskCanceledException && !longest.IsCancellationRequested))
            {
                // hung up on, or not answered
            }

            await Task.Delay(Pause, longest.Token);
        }
    }

    // also 423: the request that was cut may still be at work; and 401: a room whose clock is off finds every token out of date
    private static bool IsPassing(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.Locked or HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout;
}
