using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Links;

internal sealed record ResetRequest(string? Email);

internal static class AskForReset
{
    // The same answer, after the same work, whether somebody has the address or not.
    public static async Task<Results<Accepted, ProblemHttpResult>> Handle(
        ResetRequest request, LinkRequests requests, IOptions<MailOptions> mail, CancellationToken cancellationToken)
    {
        if (!mail.Value.IsOn)
        {
            return IdentityProblems.NoMail.With();
        }

        if (EmailAddress.TryParse(request.Email) is not { } email)
        {
            return IdentityProblems.InvalidEmail.With();
        }

        await requests.AskAsync(email, LinkPurpose.PasswordReset, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }
}
