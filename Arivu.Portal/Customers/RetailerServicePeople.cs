using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <content>People: administrators keep everybody's, a retailer keeps its own.</content>
public sealed partial class RetailerService
{
    /// <summary>Adds a person.</summary>
    /// <returns>Their key; null when there is no such retailer, or it is not yours.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    public async Task<int?> AddContactAsync(string code, ContactDraft draft, CancellationToken cancel)
    {
        MustKeepPeople();
        new ContactRules(T).Check(draft);
        Contact? added = null;
        await ChangeAsync(code, null, retailer => { added = retailer.AddContact(draft.ToFacts()); }, cancel);
        return added?.Id;
    }

    /// <summary>Changes a person; the draft carries the retailer's version that was loaded.</summary>
    /// <returns>False when there is no such retailer or person, or they are not yours.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved the retailer since it was loaded.</exception>
    public Task<bool> ReviseContactAsync(string code, int contact, ContactDraft draft, CancellationToken cancel)
    {
        MustKeepPeople();
        new ContactRules(T).Check(draft);
        return OnContactAsync(code, contact, draft.Version, (retailer, person) => retailer.ReviseContact(person, draft.ToFacts()), cancel);
    }

    /// <summary>Forgets a person.</summary>
    /// <returns>False when there is no such retailer or person, or they are not yours.</returns>
    /// <exception cref="RuleBrokenException">It is the last one.</exception>
    public Task<bool> RemoveContactAsync(string code, int contact, CancellationToken cancel)
    {
        MustKeepPeople();
        return OnContactAsync(code, contact, null, (retailer, person) => retailer.RemoveContact(person), cancel);
    }

    // Whose people they are is decided when the retailer is loaded: a stranger's is not found.
    private void MustKeepPeople()
    {
        if (user is not { Role: Role.Retailer, RetailerId: not null })
        {
            user.MustBeAdmin();
        }
    }

    private Task<bool> OnContactAsync(string code, int contact, int? loaded, Action<Retailer, Contact> verb, CancellationToken cancel) =>
        ChangeAsync(code, loaded, retailer => Found(retailer.Contacts.FirstOrDefault(person => person.Id == contact), person => verb(retailer, person)), cancel);
}
