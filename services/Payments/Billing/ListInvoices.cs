using System.Globalization;
using System.Security.Claims;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Billing;

internal sealed record ShownInvoice
{
    public required string InvoiceId { get; init; }

    public string? Number { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Amount { get; init; }

    public required string Currency { get; init; }

    public required string State { get; init; }

    public required string Description { get; init; }

    public string? HostedUrl { get; init; }

    public string? PdfUrl { get; init; }

    public long Refunded { get; init; }
}

internal sealed record InvoicePage(IReadOnlyList<ShownInvoice> Items, string? Next);

internal static class ListInvoices
{
    private const int PageSize = 20;

    public static async Task<Results<Ok<InvoicePage>, ProblemHttpResult>> Handle(
        string? cursor, ClaimsPrincipal user, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var (before, id) = (DateTimeOffset.MaxValue, "");
        if (cursor is not null && !TryRead(cursor, out before, out id))
        {
            return PaymentsProblems.InvalidCursor.With();
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var items = (await connection.QueryAsync<ShownInvoice>(new CommandDefinition(
            """
            select payment_id as invoice_id, number, created_at, amount, currency, state, description, hosted_url, pdf_url, refunded from payment
            where user_id = @userId and (@isFirst or (created_at, payment_id) < (@before, @id)) order by created_at desc, payment_id desc limit @PageSize
            """,
            new { userId = user.GetRequiredUserId(), isFirst = cursor is null, before = cursor is null ? DateTimeOffset.UnixEpoch : before, id, PageSize },
            cancellationToken: cancellationToken))).AsList();
        return TypedResults.Ok(new InvoicePage(items, items.Count < PageSize ? null : Write(items[^1])));
    }

    private static string Write(ShownInvoice last) => string.Create(CultureInfo.InvariantCulture, $"{last.CreatedAt.ToUnixTimeMilliseconds()}.{last.InvoiceId}");

    // Stripe's times are whole seconds
    private static bool TryRead(string cursor, out DateTimeOffset before, out string id)
    {
        (before, id) = (default, "");
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || !long.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ||
            milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        (before, id) = (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), cursor[(dot + 1)..]);
        return true;
    }
}
