using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Notifications.WebPush;

// RFC 8030: hands one message to a push service.
internal sealed class PushClient : IDisposable
{
    // base64url characters; a newer message with the same topic takes the place of one that still waits
    private const int TopicLength = 32;
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(12);

    private readonly WebPushOptions _options;
    private readonly VapidKey _key;
    private readonly TimeProvider _time;
    private readonly HttpClient _outside;
    private readonly HttpClient _own;

    public PushClient(IOptions<NotificationsOptions> options, VapidKey key, TimeProvider time)
    {
        _options = options.Value.WebPush;
        _key = key;
        _time = time;
        _outside = Client(new SocketsHttpHandler { ConnectCallback = (context, cancellationToken) => PublicAddresses.ConnectAsync(context.DnsEndPoint, cancellationToken) });
        _own = Client(new SocketsHttpHandler());
    }

    public static string Topic(string subject) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..TopicLength];

    // A message that is too long for this push service is sent without its content: the site then shows that there is something new.
    public async Task<PushOutcome> SendAsync(Uri endpoint, PushReceiver receiver, byte[] message, string topic, CancellationToken cancellationToken)
    {
        var outcome = await PostAsync(endpoint, PushEncryption.Encrypt(message, receiver), topic, cancellationToken);
        return outcome.Status == (int)HttpStatusCode.RequestEntityTooLarge ? await PostAsync(endpoint, [], topic, cancellationToken) : outcome;
    }

    public void Dispose()
    {
        _outside.Dispose();
        _own.Dispose();
    }

    private async Task<PushOutcome> PostAsync(Uri endpoint, byte[] body, string topic, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        if (body.Length > 0)
        {
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentEncoding.Add(PushEncryption.ContentEncoding);
        }

        request.Headers.Add("TTL", ((long)_options.TimeToLive.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");
        request.Headers.Add("Topic", topic);
        request.Headers.TryAddWithoutValidation("Authorization", _key.Authorize(endpoint, _options.Contact, _time.GetUtcNow() + TokenLifetime));
        try
        {
            using var answer = await (PushEndpoint.IsOwn(endpoint, _options) ? _own : _outside)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Read(answer);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new PushOutcome(PushVerdict.Wait);
        }
    }

    private PushOutcome Read(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 => new PushOutcome(PushVerdict.Taken, (int)answer.StatusCode),
        404 or 410 => new PushOutcome(PushVerdict.Gone, (int)answer.StatusCode),
        429 or >= 500 => new PushOutcome(PushVerdict.Wait, (int)answer.StatusCode, RetryAfter(answer.Headers.RetryAfter)),
        _ => new PushOutcome(PushVerdict.Refused, (int)answer.StatusCode),
    };

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - _time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : null;

    // an answer says all in its status; a redirect could lead anywhere
    private HttpClient Client(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseProxy = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = _options.Timeout;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        return new HttpClient(handler) { Timeout = _options.Timeout };
    }
}
