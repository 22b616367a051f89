using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Ledger;
using StreamPlatform.Payments.PremiumShares;

namespace StreamPlatform.Payments.Tests.Ledger;

public sealed class KeepingTheLedger(PaymentsFixture fixture)
{
    private static readonly DateTimeOffset Day = new(2020, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private PaymentsApp App => fixture.Town.App;

    [Fact]
    public async Task The_database_refuses_what_is_out_of_balance_when_it_is_committed()
    {
        await using var work = await App.Services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await App.Services.GetRequiredService<LedgerBook>().AddAsync(work, EntryOf("unbalanced", new Posting("stripe", 100), new Posting("platform", -99)), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => work.CommitAsync(CancellationToken.None));

        Assert.Equal("23514", refused.SqlState);
    }

    [Theory]
    [InlineData("update ledger_posting set amount = amount + 1")]
    [InlineData("delete from ledger_entry")]
    [InlineData("truncate ledger_posting")]
    public async Task Nothing_in_it_is_ever_changed(string change) => await Assert.ThrowsAsync<PostgresException>(() => App.ExecuteAsync(change));

    [Fact]
    public async Task An_entry_of_a_source_is_there_once()
    {
        var (account, source) = ($"creator:{PaymentsApp.NewUser()}", Guid.NewGuid().ToString());
        for (var times = 0; times < 2; times++)
        {
            await using var work = await App.Services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
            await App.Services.GetRequiredService<LedgerBook>().AddAsync(work, EntryOf(source, new Posting("stripe", 5), new Posting(account, -5)), CancellationToken.None);
            await work.CommitAsync(CancellationToken.None);
        }

        Assert.Equal(5, await App.OwedAsync(account));
    }

    // States of payments as Stripe might tell them, again and again and in any order, and the last one last.
    [Fact]
    public async Task Whatever_is_told_of_payments_in_whatever_order_the_books_are_as_if_only_the_last_were()
    {
        var stories = Gen.Choose(0, 1299).ListOf().Select(refunds => refunds.Append(refunds.LastOrDefault()).ToList()).Sample(12, 8);
        foreach (var refunds in stories)
        {
            var (creator, viewer, payment) = (PaymentsApp.NewUser(), PaymentsApp.NewUser(), $"cs_{Guid.NewGuid():n}");
            var purchase = new Purchase(Purchase.Buy, viewer, VideoId: "v1", CreatorId: creator, CreatorShare: 8000);
            foreach (var refunded in refunds)
            {
                await RecordAsync(new PaymentFacts(payment, purchase, 1299, 0, "eur", Day, "A video") { PaidAt = Day, Refunded = refunded });
            }

            Assert.Equal((1299 - refunds[^1]) * 8 / 10, await App.OwedAsync($"creator:{creator}"));
            Assert.Equal(refunds[^1] < 1299, await App.HasAsync(viewer, "video:v1"));
        }

        Assert.Equal(0, await App.QueryAsync<long>("select coalesce(sum(amount), 0)::bigint from ledger_posting"));
    }

    [Fact]
    public async Task A_month_of_premium_is_shared_by_what_was_watched_once_and_to_the_cent()
    {
        // of a month that nobody else's test is in
        var (app, others) = (App, await App.OwedAsync("premium-pool"));
        var (viewer, first, second) = (PaymentsApp.NewUser(), PaymentsApp.NewUser(), PaymentsApp.NewUser());
        var (one, other) = (await app.OfferAsync(first, new { includedInPremium = true }), await app.OfferAsync(second, new { includedInPremium = true }));
        var free = await app.OfferAsync(second, new { buyPrice = 500 });
        await app.ExecuteAsync("insert into entitlement (user_id, scope, granted, version) values (@viewer, 'premium', true, 1)", new { viewer });
        await RecordAsync(new PaymentFacts($"in_{Guid.NewGuid():n}", new Purchase(Purchase.Plan, viewer), 2001, 0, "eur", Day, "Premium") { PaidAt = Day });
        Assert.Equal(others + 1000, await app.OwedAsync("premium-pool"));

        foreach (var (video, minutes) in new[] { (one.VideoId, 2), (other.VideoId, 1), (free.VideoId, 60) })
        {
            var session = Ids.NewSource();
            var sitting = new ViewingSummarised(session, video, viewer, Day, TimeSpan.FromMinutes(minutes), TimeSpan.FromHours(1), TimeSpan.FromMinutes(minutes), true, "eu");
            await app.TellAsync(sitting);
            await app.TellAsync(sitting);
        }

        await PaymentsApp.UntilAsync(async () => await app.QueryAsync<long>("select count(*) from premium_watch where creator_id in (@first, @second)", new { first, second }) == 2);
        for (var times = 0; times < 2; times++)
        {
            await app.Services.GetRequiredService<PremiumSharing>().ShareAsync(CancellationToken.None);
        }

        Assert.Equal((667, 333, others), (await app.OwedAsync($"creator:{first}"), await app.OwedAsync($"creator:{second}"), await app.OwedAsync("premium-pool")));
    }

    private static Entry EntryOf(string source, params Posting[] postings) => new(source, "sale", Day, "A test", null, "eur", postings);

    private async Task RecordAsync(PaymentFacts facts)
    {
        var services = App.Services;
        await using var work = await services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<PaymentBook>().RecordAsync(work, facts, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }
}
