using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.Dashboard.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>OTLP over HTTP: POST /v1/traces, /v1/logs and /v1/metrics with a protobuf body and the key of this run.</summary>
internal sealed class OtlpReceiver(TelemetryWriter writer, OtlpAddress address)
{
    public const string Prefix = "/v1";
    private const string Protobuf = "application/x-protobuf";
    private const int LargestBody = 32 << 20;

    private delegate TelemetryBatch Decode(ReadOnlySpan<byte> request);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{Prefix}/traces", http => ReceiveAsync(http, OtlpSpans.Read));
        routes.MapPost($"{Prefix}/logs", http => ReceiveAsync(http, OtlpLogs.Read));
        routes.MapPost($"{Prefix}/metrics", http => ReceiveAsync(http, OtlpMetrics.Read));
    }

    private async Task ReceiveAsync(HttpContext http, Decode decode)
    {
        http.Response.StatusCode = await AnswerAsync(http, decode).ConfigureAwait(false);

        // an empty message says that everything was accepted
        http.Response.ContentType = Protobuf;
    }

    private async Task<int> AnswerAsync(HttpContext http, Decode decode)
    {
        var given = Encoding.UTF8.GetBytes(http.Request.Headers[OtlpAddress.KeyHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(address.Key)))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (http.Request.ContentType?.StartsWith(Protobuf, StringComparison.OrdinalIgnoreCase) != true)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (http.Request.ContentLength > LargestBody)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            using var body = new MemoryStream((int)(http.Request.ContentLength ?? 0));
            await http.Request.Body.CopyToAsync(body, http.RequestAborted).ConfigureAwait(false);
            await writer.WriteAsync(decode(body.GetBuffer().AsSpan(0, (int)body.Length)), http.RequestAborted).ConfigureAwait(false);
            return StatusCodes.Status200OK;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (SqliteException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
