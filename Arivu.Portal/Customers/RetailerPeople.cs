using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <content>Its people: always one to ask first.</content>
public sealed partial class Retailer
{
    /// <summary>Whom to ask first.</summary>
    public Contact MainContact => _contacts.Single(contact => contact.IsMain);

    /// <summary>Adds a person; the first one is the main one.</summary>
    public Contact AddContact(ContactFacts facts)
    {
        var contact = new Contact(this, facts);
        _contacts.Add(contact);
        if (facts.IsMain || _contacts.Count == 1)
        {
            AskFirst(contact);
        }

        Remember();
        return contact;
    }

    /// <summary>Changes what is known about a person; the main one stays main until another is.</summary>
    public void ReviseContact(Contact contact, ContactFacts facts)
    {
        contact.Become(facts);
        if (facts.IsMain)
        {
            AskFirst(contact);
        }

        Remember();
    }

    /// <summary>Forgets a person; when it was the main one, the next is asked first.</summary>
    /// <exception cref="RuleBrokenException">It is the last one.</exception>
    public void RemoveContact(Contact contact)
    {
        if (_contacts.Count == 1)
        {
            throw new RuleBrokenException("{0} is the only person of {1}. Add another one first.", contact.Name, TradeName);
        }

        _contacts.Remove(contact);
        if (contact.IsMain)
        {
            AskFirst(_contacts[0]);
        }

        Remember();
    }

    private void AskFirst(Contact contact)
    {
        foreach (var each in _contacts)
        {
            each.IsMain = each == contact;
        }
    }
}
