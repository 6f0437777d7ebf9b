using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>Identity answers faults instead of throwing them; an unread answer would be a change that never happened.</summary>
internal static class IdentityAnswers
{
    /// <summary>Goes on only when the change was saved.</summary>
    /// <exception cref="EditedByAnotherException">Another session changed the login in between.</exception>
    public static async Task MustSaveAsync(this Task<IdentityResult> change)
    {
        if (!(await change).Succeeded)
        {
            throw new EditedByAnotherException();
        }
    }
}
