using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity;

[OptionsValidator]
internal sealed partial class IdentityOptionsValidator : IValidateOptions<IdentityOptions>;
