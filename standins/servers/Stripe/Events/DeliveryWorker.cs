using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Standins.Stripe.Events;

// Sends events until they are taken: one after the other, or when unruly each twice and in random order.
internal sealed class DeliveryWorker(Engine engine) : IDisposable
{
    private const int Together = 32;
    private const int UnrulyWithinMilliseconds = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly SemaphoreSlim _signal = new(0);

    public bool IsUnruly { get; set; } = engine.Options.IsUnruly;

    private long Now => engine.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public void Queue(Transaction transaction, string eventId, string endpointId)
    {
        for (var copies = IsUnruly ? 2 : 1; copies > 0; copies--)
        {
            DeliveryQueue.Add(transaction, eventId, endpointId, Now + (IsUnruly ? RandomNumberGenerator.GetInt32(UnrulyWithinMilliseconds) : 0));
        }

        // only the one writer comes here; what the worker reads next is read after this act
        if (_signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var (requests, next) = await engine.DoAsync(transaction => (DeliveryQueue.Due(transaction, Now, Together), DeliveryQueue.NextDue(transaction)));
                if (requests.Count > 0)
                {
                    await SendAsync(requests, stopping);
                }
                else
                {
                    var pause = next is { } due ? TimeSpan.FromMilliseconds(Math.Clamp(due - Now, 1, LongestPause.TotalMilliseconds)) : LongestPause;
                    await _signal.WaitAsync(pause, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not sent is sent after the next start.
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _signal.Dispose();
    }

    private async Task SendAsync(IReadOnlyList<DeliveryRequest> requests, CancellationToken stopping)
    {
        if (IsUnruly)
        {
            await Task.WhenAll(requests.Select(request => SendAsync(request, stopping)));
            return;
        }

        // an endpoint that hangs does not hold up the others
        await Task.WhenAll(requests.GroupBy(request => request.Delivery.EndpointId).Select(async endpoint =>
        {
            foreach (var request in endpoint)
            {
                await SendAsync(request, stopping);
            }
        }));
    }

    private async Task SendAsync(DeliveryRequest request, CancellationToken stopping)
    {
        var isTaken = await PostAsync(request, stopping);
        await engine.DoAsync(transaction => DeliveryQueue.Settle(transaction, request.Delivery, isTaken, Now));
    }

    private async Task<bool> PostAsync(DeliveryRequest request, CancellationToken stopping)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, request.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Payload)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        message.Headers.TryAddWithoutValidation("Stripe-Signature", Signature.Of(request.Payload, request.Secret, engine.RealNow));
        message.Headers.TryAddWithoutValidation("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)");
        try
        {
            using var response = await _http.SendAsync(message, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
