using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Stripe;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Webhooks;

// Takes an event and answers at once; the work comes after. The signature is over the bytes as they came.
internal static class HearStripe
{
    private const string SignatureHeader = "Stripe-Signature";
    public static async Task<Results<Ok, ProblemHttpResult>> Handle(
        HttpRequest request, EventIntake intake, IOptions<PaymentsOptions> options, TimeProvider time, ILogger<EventIntake> logger, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            RequireSignature(body, request.Headers[SignatureHeader].ToString(), options.Value, time.GetUtcNow());
        }
        catch (StripeException wrong)
        {
            logger.WebhookRefused(wrong.Message);
            return PaymentsProblems.WrongSignature.With(wrong.Message);
        }

        await intake.TakeAsync(EventUtility.ParseEvent(body, throwOnApiVersionMismatch: false), cancellationToken);
        return TypedResults.Ok();
    }

    // `t=SECONDS,v1=HEX[,v1=HEX]`: Stripe.net takes the form for granted
    private static bool IsSignature(string header)
    {
        var parts = header.Split(',', StringSplitOptions.TrimEntries);
        var times = parts.Where(part => part.StartsWith("t=", StringComparison.Ordinal)).ToList();
        return parts.All(part => part.Contains('=', StringComparison.Ordinal)) &&
            times.Count > 0 && times.TrueForAll(time => long.TryParse(time.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    // while a secret is being rolled two are good
    private static void RequireSignature(string body, string signature, PaymentsOptions options, DateTimeOffset now)
    {
        if (!IsSignature(signature))
        {
            throw new StripeException("The header is not a signature.");
        }

        var secrets = options.StripeWebhookSecret.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var number = 0; ; number++)
        {
            try
            {
                EventUtility.ValidateSignature(body, signature, secrets[number], (long)options.WebhookTolerance.TotalSeconds, now.ToUnixTimeSeconds());
                return;
            }
            catch (StripeException) when (number + 1 < secrets.Length)
            {
                // the next one may fit
            }
        }
    }
}
