using System.Security.Claims;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Idempotency;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Gifts;

internal sealed record GiftCode(string? Code);

internal sealed record RedeemedGift(string PlanId, DateTimeOffset Until);

// A code is good once. Whoever redeems more than one has them one after the other.
internal static class RedeemGift
{
    public static void MapGifts(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/payments/gifts/redeem", Handle).WithTags("gifts").RequireAuthorization(PlatformPolicies.Viewer).KeepsAnswers();

    private static async Task<Results<Ok<RedeemedGift>, ProblemHttpResult>> Handle(
        GiftCode wanted, ClaimsPrincipal user, UnitOfWorkFactory units, Claims claims, TimeProvider time, CancellationToken cancellationToken)
    {
        var userId = user.GetRequiredUserId();
        var code = wanted.Code?.Trim().ToUpperInvariant() ?? "";
        await using var work = await units.BeginAsync(cancellationToken);
        var gift = await work.Connection.QuerySingleOrDefaultAsync<GiftRow>(Command(
            "select payment_id, plan_id, months, redeemed_by, until from gift where code = @code and not void for update", new { code }));
        if (gift is null)
        {
            return PaymentsProblems.UnknownGift.With();
        }

        if (gift.RedeemedBy is not null)
        {
            return gift.RedeemedBy == userId ? TypedResults.Ok(new RedeemedGift(gift.PlanId, gift.Until!.Value)) : PaymentsProblems.GiftUsed.With();
        }

        var now = time.GetUtcNow();
        await work.Connection.ExecuteAsync(Command("select pg_advisory_xact_lock(hashtextextended(@userId, 3))", new { userId }));
        var last = await work.Connection.QuerySingleAsync<DateTimeOffset?>(Command(
            "select max(until) from gift where redeemed_by = @userId and not void", new { userId }));
        var until = await work.Connection.QuerySingleAsync<DateTimeOffset>(Command(
            "update gift set redeemed_by = @userId, redeemed_at = @now, until = @until where code = @code returning until",
            new { code, userId, now, until = (last > now ? last.Value : now).AddMonths(gift.Months) }));
        await claims.SetAsync(work, new Entitlements.Claim(GiftBook.SourceOf(gift.PaymentId), userId, "premium", until, Active: true), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return TypedResults.Ok(new RedeemedGift(gift.PlanId, until));

        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, work.Transaction, cancellationToken: cancellationToken);
    }

    private sealed record GiftRow
    {
        public required string PaymentId { get; init; }

        public required string PlanId { get; init; }

        public int Months { get; init; }

        public string? RedeemedBy { get; init; }

        public DateTimeOffset? Until { get; init; }
    }
}
