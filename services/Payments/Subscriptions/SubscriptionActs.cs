using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Stripe;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Sync;
using StreamPlatform.ServiceDefaults;
using Plan = StreamPlatform.Payments.Plans.Plan;

namespace StreamPlatform.Payments.Subscriptions;

internal sealed record PlanChange(string? PlanId);

internal sealed record ChangePreview(long AmountDue, string Currency);

// What a viewer does to a subscription is done at Stripe; what is ours is derived from what Stripe says afterwards, before the answer.
internal sealed class SubscriptionActs(StripeApi stripe, StripeCalls calls, SubscriptionRows rows, PlanList plans, PlanPrices prices, Syncer syncer)
{
    private const string InvoiceAtOnce = "always_invoice";

    public static Task<Results<NoContent, ProblemHttpResult>> CancelAsync(
        string subscriptionId, ClaimsPrincipal user, SubscriptionActs acts, CancellationToken cancellationToken) =>
        acts.SetEndAsync(subscriptionId, user, ends: true, cancellationToken);

    public static Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(
        string subscriptionId, ClaimsPrincipal user, SubscriptionActs acts, CancellationToken cancellationToken) =>
        acts.SetEndAsync(subscriptionId, user, ends: false, cancellationToken);

    public static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        string subscriptionId, PlanChange change, ClaimsPrincipal user, SubscriptionActs acts, CancellationToken cancellationToken)
    {
        var (row, plan, problem) = await acts.FindChangeAsync(subscriptionId, user, change.PlanId, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var options = new SubscriptionUpdateOptions
        {
            Items = [new SubscriptionItemOptions { Id = row!.ItemId, Price = await acts.PriceAsync(plan!, cancellationToken) }],
            ProrationBehavior = InvoiceAtOnce,

            // a card that does not pay changes nothing
            PaymentBehavior = "error_if_incomplete",
        };
        await acts.UpdateAsync($"change:{subscriptionId}:{plan!.PlanId}", subscriptionId, options, cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<ChangePreview>, ProblemHttpResult>> PreviewAsync(
        string subscriptionId, string planId, ClaimsPrincipal user, SubscriptionActs acts, CancellationToken cancellationToken)
    {
        var (row, plan, problem) = await acts.FindChangeAsync(subscriptionId, user, planId, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var options = new InvoiceCreatePreviewOptions
        {
            Subscription = subscriptionId,
            SubscriptionDetails = new InvoiceSubscriptionDetailsOptions
            {
                Items = [new InvoiceSubscriptionDetailsItemOptions { Id = row!.ItemId, Price = await acts.PriceAsync(plan!, cancellationToken) }],
                ProrationBehavior = InvoiceAtOnce,
            },
        };
        var preview = await acts.Invoices.CreatePreviewAsync(options, cancellationToken: cancellationToken);
        return TypedResults.Ok(new ChangePreview(preview.AmountDue, preview.Currency));
    }

    private InvoiceService Invoices => new(stripe.Client);

    private Task<string> PriceAsync(Plan plan, CancellationToken cancellationToken) => prices.OfAsync(plan, cancellationToken);

    private async Task<Results<NoContent, ProblemHttpResult>> SetEndAsync(
        string subscriptionId, ClaimsPrincipal user, bool ends, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync(user.GetRequiredUserId(), subscriptionId, cancellationToken) is not { } row)
        {
            return PaymentsProblems.SubscriptionNotFound.With();
        }

        if (row.IsOver)
        {
            return PaymentsProblems.SubscriptionOver.With();
        }

        await UpdateAsync($"end:{subscriptionId}:{ends}", subscriptionId, new SubscriptionUpdateOptions { CancelAtPeriodEnd = ends }, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<(SubscriptionRow? Row, Plan? Plan, ProblemHttpResult? Problem)> FindChangeAsync(
        string subscriptionId, ClaimsPrincipal user, string? planId, CancellationToken cancellationToken)
    {
        var row = await rows.FindAsync(user.GetRequiredUserId(), subscriptionId, cancellationToken);
        if (row is not { Purchase.Kind: Purchase.Plan })
        {
            return (null, null, PaymentsProblems.SubscriptionNotFound.With());
        }

        return row.IsOver ? (null, null, PaymentsProblems.SubscriptionOver.With())
            : plans.FindPaid(planId) is { } plan && plan.PlanId != row.Purchase.PlanId ? (row, plan, null)
            : (null, null, PaymentsProblems.UnknownPlan.With());
    }

    private async Task UpdateAsync(string name, string subscriptionId, SubscriptionUpdateOptions options, CancellationToken cancellationToken)
    {
        await calls.RunAsync(name, key => new SubscriptionService(stripe.Client).UpdateAsync(subscriptionId, options, key, cancellationToken), cancellationToken);
        await syncer.SyncAsync(Subjects.Of(Subjects.Subscription, subscriptionId), cancellationToken);
    }
}
