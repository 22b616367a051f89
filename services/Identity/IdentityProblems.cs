using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity;

internal static class IdentityProblems
{
    public static readonly ProblemType InvalidEmail = new("invalid-email", 400, "This is not an e-mail address");
    public static readonly ProblemType InvalidDisplayName = new("invalid-display-name", 400, "A name has 1 to 50 characters");
    public static readonly ProblemType WeakPassword = new("weak-password", 400, "This password is not accepted");
    public static readonly ProblemType LinkOver = new("link-over", 400, "This link was used already, or is too old");
    public static readonly ProblemType WrongCredentials = new("wrong-credentials", 401, "E-mail address or password is wrong");
    public static readonly ProblemType SessionOver = new("session-over", 401, "Sign in again");
    public static readonly ProblemType ForeignOrigin = new("foreign-origin", 403, "The request came from another site");
    public static readonly ProblemType SessionNotFound = new("session-not-found", 404, "Session not found");
    public static readonly ProblemType EmailTaken = new("email-taken", 409, "An account with this e-mail address exists");
    public static readonly ProblemType TooManyFailures = new("too-many-failures", 429, "Too many wrong passwords: wait a little");
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests: wait a little");
    public static readonly ProblemType NoMail = new("no-mail", 503, "This installation sends no mail");

    public static ProblemHttpResult After(this ProblemType problem, HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return problem.With();
    }
}
