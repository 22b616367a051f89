using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Payments.Idempotency;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Earnings;

internal sealed record EarningsPage(string Currency, long Balance, long Pending, long PaidOut, IReadOnlyList<Earning> Entries, string? Next);

internal static class EarningRoutes
{
    private const int PageSize = 50;

    public static void MapEarnings(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/api/payments").WithTags("earnings").RequireAuthorization(PlatformPolicies.Creator);
        routes.MapGet("/earnings", ShowAsync);
        routes.MapGet("/earnings.csv", DownloadAsync);
        app.MapPost("/api/payments/payouts", RecordPayout.Handle).WithTags("earnings").RequireAuthorization(PlatformPolicies.Operator).KeepsAnswers();
    }

    private static async Task<Results<Ok<EarningsPage>, ProblemHttpResult>> ShowAsync(
        DateOnly? from, DateOnly? to, string? cursor, ClaimsPrincipal user, EarningRows rows, IOptions<PaymentsOptions> options, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before))
        {
            return PaymentsProblems.InvalidCursor.With();
        }

        var (creatorId, currency) = (user.GetRequiredUserId(), options.Value.Currency);
        var balance = await rows.BalanceAsync(creatorId, currency, time.GetUtcNow() - options.Value.HoldEarnings, cancellationToken);
        var entries = await rows.PageAsync(creatorId, currency, SpanOf(from, to), before, PageSize, cancellationToken);
        var next = entries.Count < PageSize ? null : entries[^1].EntryId.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(new EarningsPage(currency, balance.Amount, balance.Pending, balance.PaidOut, entries, next));
    }

    private static async Task DownloadAsync(
        DateOnly? from, DateOnly? to, ClaimsPrincipal user, EarningRows rows, IOptions<PaymentsOptions> options, HttpResponse response,
        CancellationToken cancellationToken)
    {
        var currency = options.Value.Currency;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"earnings.csv\"";
        await response.WriteAsync("entry,at,kind,amount,currency,description,video\r\n", cancellationToken);
        await foreach (var earning in rows.AllAsync(user.GetRequiredUserId(), currency, SpanOf(from, to), cancellationToken))
        {
            await response.WriteAsync(EarningCsv.Line(earning, currency), cancellationToken);
        }
    }

    // Days in UTC, both included.
    private static Span SpanOf(DateOnly? from, DateOnly? to) => new(
        from is { } first ? StartOf(first) : DateTimeOffset.UnixEpoch,
        to is { } last && last < DateOnly.MaxValue ? StartOf(last.AddDays(1)) : StartOf(DateOnly.MaxValue));

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
