using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Idempotency;

// Idempotency-Key by the rules that Stripe has: the first answer is answered again, a 500 included; another request under the key is 422; one that comes while
// the first is at work is 409. What was refused before anything was done, or could not be reached, is not kept: the same request may be made again.
internal sealed class KeptAnswers(RequestDelegate next, AnswerRows rows)
{
    public const string Header = "Idempotency-Key";
    private const string ReplayedHeader = "Idempotent-Replayed";
    private const int LongestKey = 255;
    private const int LongestBody = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var key = request.Headers[Header].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            await PaymentsProblems.InvalidKey.With().ExecuteAsync(context);
            return;
        }

        if (request.ContentLength > LongestBody)
        {
            await PaymentsProblems.TooLarge.With().ExecuteAsync(context);
            return;
        }

        request.EnableBuffering(LongestBody, LongestBody);
        var userId = context.User.GetRequiredUserId();
        var claim = await rows.ClaimAsync(userId, key, await FingerprintAsync(request, context.RequestAborted), context.RequestAborted);
        if (claim.Lease is { } lease)
        {
            await AnswerAsync(context, userId, key, lease);
        }
        else if (claim.Answer is { } answer)
        {
            context.Response.Headers[ReplayedHeader] = "true";
            await WriteAsync(context.Response, answer);
        }
        else
        {
            ProblemHttpResult problem = claim.IsOfAnother ? PaymentsProblems.KeyOfAnother.With() : PaymentsProblems.KeyInUse.With();
            await problem.ExecuteAsync(context);
        }
    }

    private static async Task<byte[]> FingerprintAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[4096];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private async Task AnswerAsync(HttpContext context, string userId, string key, Guid lease)
    {
        var line = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        catch
        {
            await rows.ForgetAsync(userId, key, lease);
            throw;
        }
        finally
        {
            context.Response.Body = line;
        }

        var answer = new KeptAnswer(context.Response.StatusCode, context.Response.ContentType, body.ToArray());
        if (IsOutcome(answer.Status))
        {
            await rows.KeepAsync(userId, key, lease, answer);
        }
        else
        {
            await rows.ForgetAsync(userId, key, lease);
        }

        await WriteAsync(context.Response, answer);
    }

    private static bool IsOutcome(int status) => status is < 400 or StatusCodes.Status402PaymentRequired or StatusCodes.Status409Conflict or StatusCodes.Status500InternalServerError;

    private static async Task WriteAsync(HttpResponse response, KeptAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
        }
    }
}
