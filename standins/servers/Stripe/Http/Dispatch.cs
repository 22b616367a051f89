using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Http;

// From a request to its answer: replayed, done, or refused.
internal sealed record Dispatch(Route Route, string Path, string Account, IReadOnlyDictionary<string, string> RouteValues, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    public Answer Answer(Transaction transaction, Fault? fault)
    {
        try
        {
            var fingerprint = Idempotency.Fingerprint(Route.Method, Path, Parameters);
            var idempotency = Idempotency.Of(transaction, Route.Method, Account);
            if (idempotency?.Find(fingerprint) is { } first)
            {
                return first;
            }

            var (answer, isOutcome) = Do(transaction, fault);
            if (isOutcome)
            {
                idempotency?.Keep(fingerprint, answer, transaction.Origin.RequestId!);
            }

            return answer;
        }
        catch (ApiError refused)
        {
            return Http.Answer.Of(refused);
        }
    }

    private (Answer Answer, bool IsOutcome) Do(Transaction transaction, Fault? fault)
    {
        try
        {
            if (fault is { Effect: "refused" })
            {
                throw ApiErrors.Unexpected();
            }

            var body = transaction.Database.Nested("request", () => Handle(transaction), failure => failure is ApiError { KeepsChanges: true });
            return fault is { Effect: "kept" }
                ? (Http.Answer.Of(ApiErrors.Unexpected()), true)
                : (Http.Answer.Of(200, body), true);
        }
        catch (ApiError error)
        {
            return (Http.Answer.Of(error), error.IsOutcome);
        }
    }

    private JsonObject Handle(Transaction transaction)
    {
        var fields = new Fields();
        foreach (var (name, value) in Parameters)
        {
            fields.Add(name, value);
        }

        var expand = fields.Texts("expand") ?? [];
        var body = Route.Handle(new Call(transaction, fields, Path, RouteValues));
        fields.RefuseUnknown();
        return new Expansion(transaction).Render(body, expand);
    }
}
