using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments;

internal static class PaymentsProblems
{
    public static readonly ProblemType StripeAway = new("payments-unavailable", StatusCodes.Status503ServiceUnavailable, "The payment provider does not answer right now");
    public static readonly ProblemType StripeRefused = new("payment-refused", StatusCodes.Status402PaymentRequired, "The payment provider refuses this");
    public static readonly ProblemType WrongSignature = new("wrong-webhook-signature", StatusCodes.Status400BadRequest, "The signature is not that of the payment provider");
    public static readonly ProblemType InvalidItem = new("invalid-item", StatusCodes.Status400BadRequest, "This cannot be bought");
    public static readonly ProblemType InvalidReturnPath = new("invalid-return-path", StatusCodes.Status400BadRequest, "The way back is a path of this site");
    public static readonly ProblemType InvalidOffer = new("invalid-offer", StatusCodes.Status400BadRequest, "Such an offer cannot be made");
    public static readonly ProblemType NotForSale = new("not-for-sale", StatusCodes.Status404NotFound, "This is not sold");
    public static readonly ProblemType OwnVideo = new("own-video", StatusCodes.Status409Conflict, "It is yours already");
    public static readonly ProblemType AlreadyEntitled = new("already-entitled", StatusCodes.Status409Conflict, "You have that already");
    public static readonly ProblemType CheckoutNotFound = new("checkout-not-found", StatusCodes.Status404NotFound, "You have no such checkout");
    public static readonly ProblemType SubscriptionNotFound = new("subscription-not-found", StatusCodes.Status404NotFound, "You have no such subscription");
    public static readonly ProblemType SubscriptionOver = new("subscription-over", StatusCodes.Status409Conflict, "The subscription has ended");
    public static readonly ProblemType UnknownPlan = new("unknown-plan", StatusCodes.Status400BadRequest, "There is no such plan to change to");
    public static readonly ProblemType NoCustomer = new("nothing-bought-yet", StatusCodes.Status409Conflict, "You have bought nothing yet");
    public static readonly ProblemType VideoNotFound = new("video-not-found", StatusCodes.Status404NotFound, "You have no such video");
    public static readonly ProblemType OfferNotFound = new("offer-not-found", StatusCodes.Status404NotFound, "Nothing is asked for this video");
    public static readonly ProblemType OfferEdited = new("offer-edited", StatusCodes.Status409Conflict, "The offer was changed meanwhile");
    public static readonly ProblemType ChannelNotFound = new("channel-not-found", StatusCodes.Status404NotFound, "This channel has no members, or is not yours");
    public static readonly ProblemType CatalogAway = new("catalog-unavailable", StatusCodes.Status503ServiceUnavailable, "The owner cannot be checked right now");
    public static readonly ProblemType UnknownGift = new("unknown-gift", StatusCodes.Status404NotFound, "There is no such code");
    public static readonly ProblemType GiftUsed = new("gift-used", StatusCodes.Status409Conflict, "Somebody has used this code");
    public static readonly ProblemType PaymentNotFound = new("payment-not-found", StatusCodes.Status404NotFound, "There is no such payment");
    public static readonly ProblemType InvalidReason = new("invalid-reason", StatusCodes.Status400BadRequest, "The reason is duplicate, fraudulent or requested_by_customer");
    public static readonly ProblemType InvalidKey = new("invalid-idempotency-key", StatusCodes.Status400BadRequest, "An idempotency key has 1 to 255 characters");
    public static readonly ProblemType KeyInUse = new("idempotency-key-in-use", StatusCodes.Status409Conflict, "The first request with this key is still at work");
    public static readonly ProblemType KeyOfAnother = new("idempotency-key-reused", StatusCodes.Status422UnprocessableEntity, "The key was used for another request");
    public static readonly ProblemType TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large");
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest, "This is not a cursor of an answer");

    public static ProblemHttpResult Invalid(Dictionary<string, string[]> errors) =>
        InvalidOffer.With("See errors.", new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors });
}
