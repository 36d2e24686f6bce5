/* Small comforts of the desk. Everything that matters is decided by the server. */
(function () {
  'use strict';

  function byId(id) {
    return document.getElementById(id);
  }

  function open(dialog, button) {
    if (button && button.dataset.customer) {
      byId('visitCustomer').value = button.dataset.customer;
      byId('visitName').value = button.dataset.name;
      byId('visitSubject').textContent = button.dataset.name;
    }
    if (button && button.dataset.item) {
      dialog.querySelector('input[data-item]').value = button.dataset.item;
      dialog.querySelector('[data-subject]').textContent = button.dataset.subject;
    }
    dialog.showModal();
    var field = dialog.querySelector('[data-first]') || dialog.querySelector('textarea');
    if (field) {
      field.focus();
    }
  }

  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-open]');
    if (opener) {
      open(byId(opener.dataset.open), opener);
      return;
    }
    var closer = event.target.closest('[data-close]');
    if (closer) {
      closer.closest('dialog').close();
    }
  });

  document.addEventListener('keydown', function (event) {
    var search = byId('searchText') || byId('answerText');
    var typing = event.target.matches('input, textarea, select');
    if (search && event.key === '/' && !typing && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.target.matches('textarea, select')) {
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
      return;
    }
    var stops = [search].concat(Array.from(document.querySelectorAll('.hit-open')));
    // Where there is nothing to type into, the list is walked through from anywhere.
    var at = search ? stops.indexOf(event.target) : Math.max(0, stops.indexOf(event.target));
    var next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  });

  document.querySelectorAll('dialog[data-reopen="true"]').forEach(function (dialog) {
    open(dialog, null);
  });

  document.querySelectorAll('details[data-reopen="true"]').forEach(function (form) {
    form.open = true;
  });

  /* What goes on by itself is read anew: a check of the books, a release, credits. What is typed stays. */
  function applyState(card) {
    document.querySelectorAll('[data-when]').forEach(function (each) {
      var fits = each.dataset.when.split(' ').indexOf(card.dataset.state) >= 0;
      each.classList.toggle('off', !fits);
    });
    document.querySelectorAll('input[data-release]').forEach(function (each) {
      each.value = card.dataset.release || '';
    });
  }
  function readAgain(id) {
    var card = byId(id);
    if (!card || !card.dataset.again) {
      return;
    }
    window.setTimeout(function () {
      fetch(card.dataset.again, { credentials: 'same-origin' })
        .then(function (answer) {
          return answer.text();
        })
        .then(function (text) {
          var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(id);
          if (!fresh) {
            throw new Error('not what was asked for');
          }
          var open = card.querySelector('details[open]');
          card.replaceWith(document.adoptNode(fresh));
          if (open && byId(open.id)) {
            byId(open.id).open = true;
          }
          if (id === 'release') {
            applyState(fresh);
          }
          readAgain(id);
        })
        .catch(function () {
          /* A node that is going away, or a session that ended: say so, and try on. */
          card.classList.add('is-stale');
          readAgain(id);
        });
    }, Number(card.dataset.pause || 1500));
  }
  readAgain('check');
  readAgain('release');
  readAgain('goodwillRules');

  /* When the session has ended, what is on the screen is not left lying about. */
  var idle;
  function leave() {
    window.location.replace(document.body.dataset.expired);
  }
  function restart() {
    window.clearTimeout(idle);
    idle = window.setTimeout(leave, Number(document.body.dataset.idleSeconds) * 1000);
  }
  restart();
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSuccess', restart).on('pfAjaxError', leave);
  }
})();
